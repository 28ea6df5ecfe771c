import { scaleLinear, scaleSqrt } from 'd3-scale'
import type { Calibration } from '#domain/progress/calibration.ts'
import { Figures } from '#ui/figures.tsx'
import { Panel } from '#ui/panel.tsx'
import { count, percent } from '#ui/words.ts'
import { ChartTable } from './chart-table.tsx'
import styles from './progress-screen.module.css'

const size = { width: 420, height: 320, left: 48, right: 16, top: 12, bottom: 40 } as const

/** How far what the scheduler expected came true. */
export function CalibrationPanel({ calibration }: { readonly calibration: Calibration | undefined }) {
  return (
    <Panel title="How far the scheduler can be believed">
      {calibration ? (
        <Believed calibration={calibration} />
      ) : (
        <p className={styles.soft}>
          Each card that comes back after a day or more puts a forecast to the test. None has come back yet.
        </p>
      )}
    </Panel>
  )
}

function Believed({ calibration }: { readonly calibration: Calibration }) {
  const { reviews, brier, brierOfMean, logLoss, error, bins } = calibration
  return (
    <>
      <Figures
        figures={[
          [`${(error * 100).toFixed(1)} %`, 'off on average'],
          [brier.toFixed(3), 'Brier score'],
          [brierOfMean.toFixed(3), 'of always saying the average'],
          [logLoss.toFixed(3), 'log loss']
        ]}
      />
      <p className={styles.soft}>
        Of {count(reviews, 'review')}, those for which about the same recall was expected stand in one circle. On the
        line, as many were remembered as were expected; below it, fewer. The larger the circle, the more reviews; the
        stroke through it shows how far chance alone may have moved it. A Brier score is the mean squared distance
        between forecast and outcome: lower is better
        {brier < brierOfMean ? ', and this one beats' : ', and this one does not yet beat'} whoever says the average
        each time. Log loss is lower for better forecasts too, and hardest on those that were sure and wrong: a coin
        gets 0.693.
      </p>
      <Diagram calibration={calibration} />
      <ChartTable
        heads={['Expected', 'Mean expected', 'Remembered', 'Likely between', 'Reviews']}
        rows={bins.map((bin) => [
          `${Math.round(bin.from * 100)}–${Math.round(bin.to * 100)} %`,
          percent(bin.expected),
          percent(bin.remembered),
          bin.between.map(percent).join(' and '),
          String(bin.reviews)
        ])}
      />
    </>
  )
}

function Diagram({ calibration: { bins, error } }: { readonly calibration: Calibration }) {
  const { width, height, left, right, top, bottom } = size
  const least = Math.min(0.5, ...bins.map(({ expected, remembered }) => Math.min(expected, remembered)))
  const floor = Math.floor(least * 10) / 10
  const x = scaleLinear([floor, 1], [left, width - right])
  const y = scaleLinear([floor, 1], [height - bottom, top])
  const radius = scaleSqrt([0, Math.max(...bins.map(({ reviews }) => reviews))], [3, 16])
  return (
    <svg
      className={styles.reliability}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Expected recall against what was remembered, in ${count(bins.length, 'group')}: ${(error * 100).toFixed(1)} % apart on average`}
    >
      {x.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {percent(tick)}
          </text>
          <text x={x(tick)} y={height - bottom + 16} textAnchor="middle">
            {percent(tick)}
          </text>
        </g>
      ))}
      <line className={styles.truth} x1={x(floor)} y1={y(floor)} x2={x(1)} y2={y(1)} />
      {bins.map(({ from, reviews, expected, remembered, between: [low, high] }) => (
        <g key={from}>
          <line className={styles.chance} x1={x(expected)} x2={x(expected)} y1={y(Math.max(floor, low))} y2={y(high)} />
          <circle cx={x(expected)} cy={y(remembered)} r={radius(reviews)}>
            <title>{`Expected ${percent(expected)}, remembered ${percent(remembered)} of ${count(reviews, 'review')}`}</title>
          </circle>
        </g>
      ))}
      <text x={(left + width - right) / 2} y={height - 4} textAnchor="middle">
        Recall expected
      </text>
    </svg>
  )
}
