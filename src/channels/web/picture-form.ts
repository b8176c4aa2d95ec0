import type { Request } from 'express';

/** A picture sent from the page, with the words beside it. */
export interface PictureSent {
  readonly picture: Uint8Array;
  readonly text: string;
  readonly conversationId: string | undefined;
  readonly name: string | undefined;
}

/**
 * Read a form with a file in it (multipart/form-data), from the bytes of its body.
 *
 * Gives   undefined when the body is none, or holds no file.
 */
export async function readPictureForm(request: Request): Promise<PictureSent | undefined> {
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body)) return undefined;
  const headers = { 'content-type': request.get('content-type') ?? '' };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => undefined);
  const file = form?.get('picture');
  if (!form || !(file instanceof Blob) || file.size === 0) return undefined;
  const field = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    picture: new Uint8Array(await file.arrayBuffer()),
    text: (field('text') ?? '').replaceAll('\r\n', '\n').trim(),
    conversationId: field('conversationId'),
    name: field('name'),
  };
}
