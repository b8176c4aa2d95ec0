/**
 * A text with its suggestions as a last line, for platforms where nothing can be tapped.
 *
 * Gives   the text alone when there is nothing to suggest.
 */
export function withSuggestions(text: string, suggestions: readonly string[]): string {
  const offered = suggestions.map((suggestion) => suggestion.trim()).filter((suggestion) => suggestion !== '');
  if (offered.length === 0) return text;
  return `${text}\n\nBác có thể nhắn: ${offered.map((words) => `"${words}"`).join(' · ')}`.trimStart();
}
