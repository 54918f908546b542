// Positions of those who sign, in the genitive: «в лице ректора», «в лице исполняющего обязанности директора».

/**
 * A position up to its noun is declined: the adjectives before it, and it. What follows («по научной работе», «института»)
 * stays. A word of an unknown kind stays as it is: the Center can write the whole in its settings.
 */
export function positionGenitive(position: string): string {
  const words = position.split(' ')
  const governing = words.findIndex((word) => governs.test(word))
  const head = governing >= 0 ? governing : words.findIndex((word) => !isAdjective.test(word))
  return words.map((word, at) => (at <= head ? wordGenitive(word) : word)).join(' ')
}

const isAdjective = /(ый|ий|ой|ая|яя)$/
// «Исполняющий обязанности директора», «заведующая кафедрой»: what follows is governed and stays.
const governs = /^(исполняющ|заведующ|управляющ)(ий|ая)$/

function wordGenitive(word: string): string {
  for (const [ending, genitive] of endings) if (ending.test(word)) return word.replace(ending, genitive)
  return word
}

const endings: readonly [RegExp, string][] = [
  [/([гкх])ий$/, '$1ого'],
  [/ий$/, 'его'],
  [/[ыо]й$/, 'ого'],
  [/([жчшщ])ая$/, '$1ей'],
  [/ая$/, 'ой'],
  [/яя$/, 'ей'],
  [/([гкхжчшщ])а$/, '$1и'],
  [/а$/, 'ы'],
  [/ь$/, 'я'],
  [/([бвгдзклмнпрстфхцчшщ])$/, '$1а'],
]
