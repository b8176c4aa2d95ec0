// Makes a photograph small enough for a slow network, in a format that every server reads; the code in it stays readable.

const LONGEST_SIDE = 1600;

/** Gives the picture as a JPEG and on a canvas to show, or as it is when this browser cannot read it. */
export async function smaller(file) {
  try {
    const picture = await window.createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const drawing = canvas.getContext('2d');
    drawing.fillStyle = '#fff'; // what is transparent would turn black
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const jpeg = await new Promise((made) => canvas.toBlob(made, 'image/jpeg', 0.85));
    return { bytes: jpeg || file, canvas };
  } catch {
    return { bytes: file };
  }
}
