/**
 * Puts one question at a time. While an answer is on its way only the newest question waits, and an answer that is no
 * longer wanted is dropped: typing fast neither piles up work nor shows old results.
 *
 * @param ask must not reject
 * @param onAnswer gets the answer to the newest question only
 * @returns a function that puts the next question
 */
export function latestOnly<Q, T>(
  ask: (question: Q) => Promise<T>,
  onAnswer: (question: Q, answer: T) => void,
): (question: Q) => void {
  let waiting: { readonly question: Q } | null = null
  let busy = false

  async function work(): Promise<void> {
    busy = true
    while (waiting !== null) {
      const { question } = waiting
      waiting = null
      const answer = await ask(question)
      if (waiting === null) onAnswer(question, answer)
    }
    busy = false
  }

  return (question) => {
    waiting = { question }
    if (!busy) void work()
  }
}
