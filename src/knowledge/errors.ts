import { AppError } from '../foundation/errors.ts';
import { showProblem, type Problem } from './problem.ts';

/** A guide that cannot be read at all; every mistake of the file at once. */
export class GuideInvalid extends AppError {
  override readonly name = 'GuideInvalid';
  readonly code = 'knowledge.guide-invalid';
  readonly problems: readonly Problem[];
  constructor(file: string, problems: readonly Problem[]) {
    super(`Bài hướng dẫn ${file} chưa đúng mẫu:\n${problems.map(showProblem).join('\n')}`);
    this.problems = problems;
  }
}

/** A document that no reader takes, or that its reader cannot open. */
export class DocumentUnreadable extends AppError {
  override readonly name = 'DocumentUnreadable';
  readonly code = 'knowledge.document-unreadable';
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`Không đọc được tài liệu ${file}: ${reason}`, options);
  }
}

/** The corpus as a whole cannot be used; every bad file named at once. */
export class CorpusInvalid extends AppError {
  override readonly name = 'CorpusInvalid';
  readonly code = 'knowledge.corpus-invalid';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`Kho kiến thức có ${problems.length} chỗ phải sửa:\n${problems.map(showProblem).join('\n')}`);
    this.problems = problems;
  }
}
