// The deep blue bar on top: whose site it is and who is signed in.
import { safeHref } from '../address.ts'
import { avatarLetters } from '../text.ts'
import { appearanceHref } from './footer.tsx'
import type { Institution, LayoutUser } from './types.ts'

type HeaderProps = { institution: Institution; user?: LayoutUser; here?: string }

export function Header({ institution, user, here }: HeaderProps) {
  return (
    <header class="header">
      <div class="width header__in">
        <a class="header__home" href="/">
          <Logo logo={institution.logo} />
          <Name {...institution} />
        </a>
        <a class="header__look" href={appearanceHref(here)}>
          <Glasses />
          <span class={user ? 'unseen' : 'header__look-words'}>Версия для слабовидящих</span>
        </a>
        {user && <Account user={user} />}
      </div>
    </header>
  )
}

function Name({ name, shortName }: Institution) {
  if (!shortName) return <span class="header__name">{name}</span>
  return (
    <>
      <span class="header__name header__name--full">{name}</span>
      <span class="header__name header__name--short">{shortName}</span>
    </>
  )
}

function Logo({ logo }: { logo?: string }) {
  if (logo) return <img class="header__logo" src={safeHref(logo)} alt="" width="44" height="44" />
  return <Mark />
}

/** The product's own mark: three steps up. */
function Mark() {
  return (
    <svg class="header__logo" viewBox="0 0 44 44" width="44" height="44" aria-hidden="true" focusable="false">
      <rect class="mark__ground" width="44" height="44" rx="10" />
      <path
        class="mark__steps"
        d="M8 34.5v-6a1.5 1.5 0 0 1 1.5-1.5H16v-6.5a1.5 1.5 0 0 1 1.5-1.5H25v-7.5a1.5 1.5 0 0 1 1.5-1.5h8A1.5 1.5 0 0 1 36 11.5v23a1.5 1.5 0 0 1-1.5 1.5h-25A1.5 1.5 0 0 1 8 34.5z"
      />
    </svg>
  )
}

function Glasses() {
  return (
    <svg class="glasses" viewBox="0 0 32 20" width="32" height="20" aria-hidden="true" focusable="false">
      <circle cx="8" cy="12" r="5.5" />
      <circle cx="24" cy="12" r="5.5" />
      <path d="M13.5 11c1.5-1.5 3.5-1.5 5 0M2.5 11 5 3M29.5 11 27 3" />
    </svg>
  )
}

function Account({ user }: { user: LayoutUser }) {
  return (
    <details class="account">
      <summary class="account__open">
        <span class="account__words">
          <span class="account__name">{user.name}</span>
          <span class="account__role">{user.roleWords}</span>
        </span>
        <span class="account__avatar" aria-hidden="true">
          {avatarLetters(user.name)}
        </span>
      </summary>
      <div class="account__menu">
        <p class="account__who">
          {user.name}
          <span class="account__role">{user.roleWords}</span>
        </p>
        <Roles user={user} />
        {user.links && (
          <ul class="account__links">
            {user.links.map((it) => (
              <li>
                <a href={safeHref(it.href)} aria-current={it.current ? 'page' : undefined}>
                  {it.text}
                </a>
              </li>
            ))}
          </ul>
        )}
        <form method="post" action={safeHref(user.signOut)}>
          <button class="account__button" type="submit">
            Выйти
          </button>
        </form>
      </div>
    </details>
  )
}

function Roles({ user }: { user: LayoutUser }) {
  const roles = user.roles ?? []
  if (roles.length < 2 || !user.switchTo) return null
  return (
    <form class="account__roles" method="post" action={safeHref(user.switchTo)} aria-label="Роль">
      {roles.map((it) => (
        <button
          class="account__button"
          type="submit"
          name="role"
          value={it.value}
          aria-pressed={it.current ? 'true' : 'false'}
        >
          {it.text}
        </button>
      ))}
    </form>
  )
}
