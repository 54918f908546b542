// A document shown in the page: a PDF or a picture, with a way to open it alone where the browser cannot show it.
import { safeHref } from './address.ts'

export type PaperProps = {
  href: string
  /** What it is, for those who do not see it. */
  title: string
  kind: 'pdf' | 'image'
  /** «2 страницы, 1,2 МБ». */
  about?: string
}

export function Paper({ href, title, kind, about }: PaperProps) {
  const src = safeHref(href)
  return (
    <figure class="paper">
      {kind === 'image' ? (
        <img class="paper__image" src={src} alt={title} />
      ) : (
        // The viewer of the browser: the page as wide as the frame, without its list of pages.
        <iframe class="paper__frame" src={`${src}#navpanes=0&view=FitH`} title={title} />
      )}
      <figcaption class="paper__caption">
        <a href={src} target="_blank" rel="noopener">
          Открыть в новом окне
        </a>
        {about && <span>{about}</span>}
      </figcaption>
    </figure>
  )
}
