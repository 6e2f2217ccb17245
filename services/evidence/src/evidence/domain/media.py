"""The file types that may prove something, each with its extensions."""

PDF = "application/pdf"
PNG = "image/png"
JPEG = "image/jpeg"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

EXTENSIONS: dict[str, tuple[str, ...]] = {
    PDF: ("pdf",),
    PNG: ("png",),
    JPEG: ("jpg", "jpeg"),
    DOCX: ("docx",),
    XLSX: ("xlsx",),
    PPTX: ("pptx",),
}

MB = 1024 * 1024
FORM_BYTES = 16 * MB
"""What goes up in one form; a bigger file goes in parts."""
PART_BYTES = 8 * MB
MAX_BYTES = 100 * MB


def extension_of(filename: str) -> str:
    """The part after the last full stop, in lower case; empty when there is none."""
    _, dot, extension = filename.rpartition(".")
    return extension.lower() if dot else ""


def allowed_names() -> str:
    """What a person is told when a type is refused: ``PDF, PNG, …``."""
    return ", ".join(extension.upper() for extensions in EXTENSIONS.values() for extension in extensions)
