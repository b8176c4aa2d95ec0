import { RunnableLambda } from '@langchain/core/runnables';
import type { Document } from '@langchain/core/documents';
import { environment, readConfig } from '../src/foundation/config.ts';
import { createLog } from '../src/foundation/log.ts';
import { openKnowledge } from '../src/knowledge-at-start.ts';
import { LangChainRetriever } from '../src/retrieval/langchain.ts';

/**
 * The bot's own retriever in a LangChain chain: `npm run -s example:langchain -- "câu hỏi"`.
 *
 * A chain for a model would put a prompt and a chat model where this one only writes the passages out.
 */
const question = process.argv.slice(2).join(' ') || 'cai vneid the nao';
const { KNOWLEDGE_DIR, DATA_DIR } = readConfig(environment());
const { corpus, retriever } = await openKnowledge(KNOWLEDGE_DIR, DATA_DIR, createLog({ level: 'silent' }));

const passages = new LangChainRetriever({
  retriever,
  find: { limit: 3, audience: 'citizen' },
  passage: (id) => {
    const passage = corpus.passage(id);
    return passage && { text: passage.text, metadata: { document: passage.documentId } };
  },
});
const context = RunnableLambda.from((documents: Document[]) =>
  documents
    .map(({ pageContent, metadata }) => {
      const { document, probability } = metadata as { document: string; probability: number };
      return `[${document}, ${Math.round(probability * 100)} %]\n${pageContent}`;
    })
    .join('\n\n'),
);
process.stdout.write(`${await passages.pipe(context).invoke(question)}\n`);
