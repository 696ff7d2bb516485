/** Resolves when the question is answered with true; rejects when it is not in time, with the question's own text. */
export async function until(question: () => Promise<boolean>, milliseconds = 15_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await question())) {
    if (Date.now() > end) throw new Error(`Not within ${milliseconds} ms: ${String(question)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
