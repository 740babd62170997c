/** The same drawing as `public/favicon.svg`. */
export function BrandMark() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#FF9933" />
      <circle cx="15.5" cy="15.5" r="6.75" fill="none" stroke="#1A1206" strokeWidth="3" />
      <path d="M17.5 17.5 23.5 23.5" stroke="#1A1206" strokeWidth="3" strokeLinecap="round" />
    </svg>
  )
}
