/** A photograph of a page, as small as it stays readable. */

const LONGEST_SIDE = 1600;
const QUALITY = 0.85;

/** How many pixels a picture keeps when no side may be longer than 1,600. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** As JPEG of at most 1,600 pixels; what this browser cannot read stays as it is. */
export async function reduced(photo: File): Promise<File> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(photo);
  } catch {
    return photo;
  }
  const { width, height } = fitted(picture.width, picture.height);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, width, height);
  picture.close();
  const made = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
  const name = `${photo.name.replace(/\.[^.]*$/, "")}.jpg`;
  return new File([made], name, { type: made.type, lastModified: photo.lastModified });
}
