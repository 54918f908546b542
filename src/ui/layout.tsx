// The whole page around its contents.

import { safeHref } from './address.ts'
import { appearanceAttributes, isOrdinary } from './appearance.ts'
import { appearanceHref, Footer } from './layout/footer.tsx'
import { Header } from './layout/header.tsx'
import { Breadcrumbs, Navigation } from './layout/navigation.tsx'
import type { LayoutProps } from './layout/types.ts'

export * from './layout/types.ts'

const ordinary = { size: 'normal', scheme: 'normal', spacing: 'normal' } as const

/** Render it after `<!doctype html>`. */
export function Layout(it: LayoutProps) {
  return (
    <html lang="ru" {...appearanceAttributes(it.appearance ?? ordinary)}>
      <Head {...it} />
      <body class={it.wide ? 'page page--wide' : 'page'}>
        <a class="skip-link" href="#main">
          Перейти к содержанию
        </a>
        <Strips {...it} />
        <Header institution={it.institution} user={it.user} here={it.here} />
        {it.nav && it.nav.length > 0 && <Navigation items={it.nav} />}
        <div class="width page__body">
          {it.breadcrumbs && it.breadcrumbs.length > 0 && <Breadcrumbs items={it.breadcrumbs} />}
          <main id="main" class="page__main" tabindex={-1}>
            {it.notice}
            {it.children}
          </main>
        </div>
        <Footer {...it} />
      </body>
    </html>
  )
}

function Head({ assets, ...it }: LayoutProps) {
  const site = it.institution.shortName ?? it.institution.name
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${it.faulty ? 'Ошибка: ' : ''}${it.title} · ${site}`}</title>
      {assets.fonts.map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.css} />
      {assets.theme && <link rel="stylesheet" href={assets.theme} />}
      <script type="module" src={assets.js} />
      <link rel="icon" href="data:," />
      <meta name="format-detection" content="telephone=no" />
      {it.head}
    </head>
  )
}

// The lines above the header: the demo mode, and the way back from the look for weak eyes.
function Strips({ demo, appearance, here }: LayoutProps) {
  const more = typeof demo === 'object' ? demo : undefined
  return (
    <>
      {demo && (
        <aside class="strip strip--demo" aria-label="Демонстрационный режим">
          <div class="width">
            <strong>Демонстрационный режим.</strong> Люди вымышлены, письма никуда не уходят.
            {more && <a href={safeHref(more.href)}>{more.text}</a>}
          </div>
        </aside>
      )}
      {appearance && !isOrdinary(appearance) && (
        <aside class="strip strip--look" aria-label="Вид страницы">
          <div class="width">
            <a href={appearanceHref(here)}>Настроить вид страницы</a>
            <form class="link-form" method="post" action="/appearance">
              <input type="hidden" name="size" value="normal" />
              <input type="hidden" name="scheme" value="normal" />
              <input type="hidden" name="spacing" value="normal" />
              {here && <input type="hidden" name="back" value={here} />}
              <button class="link-button" type="submit">
                Обычная версия
              </button>
            </form>
          </div>
        </aside>
      )}
    </>
  )
}
