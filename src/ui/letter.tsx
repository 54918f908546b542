// How a letter looks: the same words as plain text and as HTML, with one link as a button and written out.

export interface LetterBody {
  greeting: string
  paragraphs: readonly string[]
  /** The one link. `href` may be a mark that is replaced when the letter is sent. */
  button?: { text: string; href: string }
  /** After the button: terms, what to do if it was not you. */
  after?: readonly string[]
  /** Who writes: the name of the Center. */
  from: string
}

export interface ComposedLetter {
  text: string
  html: string
}

const wrap = 'max-width:560px;margin:0 auto;padding:24px;font:16px/1.5 Arial,sans-serif;color:#16202c'
const buttonLook =
  'display:inline-block;padding:12px 20px;border-radius:5px;background:#1d4f91;color:#ffffff;text-decoration:none;font-weight:bold'
const muted = 'color:#51606f;font-size:14px'

/** Inline styles are what mail programs understand; no pictures, nothing from other hosts. */
export function composeLetter(it: LetterBody): ComposedLetter {
  const text = [
    it.greeting,
    ...it.paragraphs,
    ...(it.button ? [`${it.button.text}:\n${it.button.href}`] : []),
    ...(it.after ?? []),
    `—\n${it.from}\nПисьмо отправлено автоматически, отвечать на него не нужно.`,
  ].join('\n\n')
  return { text, html: `<!doctype html>${(<LetterHtml {...it} />).toString()}` }
}

const LetterHtml = (it: LetterBody) => (
  <html lang="ru">
    <head>
      <meta charset="utf-8" />
      <title>{it.from}</title>
    </head>
    <body style="margin:0;background:#f6f8fb">
      <div style={wrap}>
        <p>{it.greeting}</p>
        {it.paragraphs.map((p) => (
          <p>{p}</p>
        ))}
        {it.button && (
          <>
            <p>
              <a href={it.button.href} style={buttonLook}>
                {it.button.text}
              </a>
            </p>
            <p style={muted}>Если кнопка не работает, скопируйте адрес в строку браузера: {it.button.href}</p>
          </>
        )}
        {it.after?.map((p) => (
          <p>{p}</p>
        ))}
        <p style={muted}>
          {it.from}
          <br />
          Письмо отправлено автоматически, отвечать на него не нужно.
        </p>
      </div>
    </body>
  </html>
)
