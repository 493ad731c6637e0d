import { max, nice, ticks } from "d3-array";

const HEIGHT_PX = 148;
const TICKS = 4;
const LABELS = 6;
/** The share of its place that a bar takes. */
const FULLNESS = 0.7;

const FILLS = { accent: "fill-accent", critical: "fill-critical-solid", caution: "fill-caution" } as const;
const short = new Intl.NumberFormat("en", { notation: "compact" });

export type BarSeries = { key: string; name: string; tone: keyof typeof FILLS };
/** `at` says when a bar begins, ISO 8601; the other numbers are those of the series. */
export type Bar = { at: string } & Record<string, number | string>;

type BarsProps = {
  bars: readonly Bar[];
  series: readonly BarSeries[];
  /** The words for when a bar begins. */
  labelOf: (at: string) => string;
  onChoose?: ((at: string) => void) | undefined;
};

const percent = (share: number) => `${share * 100}%`;

/**
 * Stacked bars over time, for the eye only: say the same in words beside it. Attributes instead of styles, so that the
 * server may draw it, and shares of the width, so that it fits without measuring.
 */
export function Bars({ bars, series, labelOf, onChoose }: BarsProps) {
  const numbers = bars.map((bar) => series.map(({ key }) => Number(bar[key])));
  const most = max(numbers, (each) => each.reduce((sum, number) => sum + number, 0)) ?? 0;
  const [, top] = nice(0, Math.max(most, 1), TICKS);
  const heightOf = (number: number) => (number / top) * HEIGHT_PX;
  const lines = ticks(0, top, TICKS).filter(Number.isInteger);
  const width = 1 / bars.length;
  const labelEvery = Math.ceil(bars.length / LABELS);

  return (
    <div aria-hidden className="flex h-44 pt-2 text-xs">
      <svg className="h-full w-9 shrink-0 overflow-visible fill-muted">
        {lines.map((line) => (
          <text key={line} x="28" y={HEIGHT_PX - heightOf(line)} dy="0.32em" textAnchor="end">
            {short.format(line)}
          </text>
        ))}
      </svg>
      <svg className="h-full min-w-0 flex-1 overflow-visible">
        {lines.map((line) => (
          <line
            key={line}
            x2="100%"
            y1={HEIGHT_PX - heightOf(line)}
            y2={HEIGHT_PX - heightOf(line)}
            className="stroke-line"
          />
        ))}
        {bars.map((bar, index) => {
          const x = index * width;
          let bottom = HEIGHT_PX;
          return (
            // The time filter does for the keyboard what a click does here.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
            <g
              key={bar.at}
              data-tooltip={[labelOf(bar.at), ...series.map(({ key, name }) => `${name} ${bar[key]}`)].join(" · ")}
              onClick={onChoose && (() => onChoose(bar.at))}
              className={onChoose && "cursor-pointer"}
            >
              <rect
                x={percent(x)}
                width={percent(width)}
                height={HEIGHT_PX}
                className="fill-transparent hover:fill-hover"
              />
              {series.map(({ key, tone }, place) => {
                const height = heightOf(numbers[index]?.[place] ?? 0);
                bottom -= height;
                return (
                  <rect
                    key={key}
                    x={percent(x + (width * (1 - FULLNESS)) / 2)}
                    y={bottom}
                    width={percent(width * FULLNESS)}
                    height={height}
                    className={`pointer-events-none ${FILLS[tone]}`}
                  />
                );
              })}
            </g>
          );
        })}
        {bars.map(
          ({ at }, index) =>
            index % labelEvery === 0 && (
              <text
                key={at}
                x={percent((index + 0.5) * width)}
                y={HEIGHT_PX + 16}
                textAnchor="middle"
                className={`fill-muted ${(index / labelEvery) % 2 === 1 ? "max-sm:hidden" : ""}`}
              >
                {labelOf(at)}
              </text>
            ),
        )}
      </svg>
    </div>
  );
}
