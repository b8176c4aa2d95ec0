declare module 'wink-bm25-text-search' {
  interface Wink {
    defineConfig(config: object): void;
    definePrepTasks(tasks: ((text: string) => string[])[]): void;
    addDoc(document: object, id: string): void;
    consolidate(): void;
    search(query: string, limit: number): [string, number][];
  }
  const create: () => Wink;
  export = create;
}
