/**
 * A text with its suggestions below it, a line each, for platforms where nothing can be tapped.
 *
 * Gives   the text alone when there is nothing to suggest.
 */
export function withSuggestions(text: string, suggestions: readonly string[]): string {
  const offered = suggestions.map((suggestion) => suggestion.trim()).filter((suggestion) => suggestion !== '');
  if (offered.length === 0) return text;
  return [text, '', 'Bác có thể nhắn tiếp:', ...offered.map((words) => `• ${words}`)].join('\n').trimStart();
}
