/** Papers of several pages as the tests upload them. */

const LINES = 30;

/** What stands first on a page, and on no other. */
export function lineOf(page: number): string {
  return `Phan ${page} cua bao cao`;
}

/** A valid PDF with so many pages of text, each a different one. */
export function pdf(pages: number): Buffer {
  const numbers = Array.from({ length: pages }, (_, before) => before + 1);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (vi) >>",
    `<< /Type /Pages /Count ${pages} /Kids [${numbers.map((page) => `${2 * page + 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...numbers.flatMap((page) => {
      const text = content(page);
      const sheet = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${2 * page + 3} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`;
      return [sheet, `<< /Length ${text.length} >>\nstream\n${text}\nendstream`];
    }),
  ];
  return Buffer.from(file(objects), "latin1");
}

function content(page: number): string {
  const lines = Array.from({ length: LINES - (page % 5) * 4 }, (_, line) => `${line + 1}. So lieu cua xa den ngay bao cao, da doi chieu voi nguon.`);
  return [`BT /F1 20 Tf 60 760 Td (${lineOf(page)}) Tj /F1 12 Tf 20 TL T* T*`, ...lines.map((line) => `(${line}) Tj T*`), "ET"].join("\n");
}

function file(objects: readonly string[]): string {
  let body = "%PDF-1.4\n";
  const places: number[] = [];
  for (const [before, object] of objects.entries()) {
    places.push(body.length);
    body += `${before + 1} 0 obj\n${object}\nendobj\n`;
  }
  const size = objects.length + 1;
  const entries = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}
