import { AppError } from '../foundation/errors.ts';

/** The lexicon of synonyms has lines that do not read. */
export class SynonymsInvalid extends AppError {
  override readonly name = 'SynonymsInvalid';
  readonly code = 'retrieval.synonyms-invalid';
  constructor(file: string, lines: readonly number[]) {
    super(`${file}: dòng ${lines.join(', ')} không đúng khuôn «mức ⇥ từ | từ»`);
  }
}
