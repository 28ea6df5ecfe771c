import { useLocation } from 'wouter'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'

/** Shown in place of a screen that failed: what happened, that nothing is lost, and two ways on. */
export function ErrorScreen({
  error,
  resetErrorBoundary
}: {
  readonly error: unknown
  readonly resetErrorBoundary: () => void
}) {
  const [path] = useLocation()
  return (
    <Page
      title="This screen failed"
      lead="Nothing you did is lost: every answer is on disk before the next card is shown."
    >
      <p>
        {path} stopped with: {error instanceof Error ? error.message : String(error)}
      </p>
      <p style={{ display: 'flex', gap: 12 }}>
        <Button look="primary" onClick={resetErrorBoundary}>
          Try again
        </Button>
        <ButtonLink href="/today">Go to Today</ButtonLink>
      </p>
    </Page>
  )
}
