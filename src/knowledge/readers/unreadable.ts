/** Why a file is refused, in Vietnamese, for whoever wanted to add it; the file's name is set before it by the caller. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
