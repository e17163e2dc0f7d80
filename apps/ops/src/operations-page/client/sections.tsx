import { Show, type JSX } from 'solid-js';
import { filterAudit } from '../audit.ts';
import { messages } from '../catalogue.ts';
import type { OperationsState, ShownPromotion } from '../state.ts';
import type { Act } from './actions.ts';
import type { Address, Section } from './address.ts';
import { AuditCard } from './audit-card.tsx';
import { ComparisonColumn } from './comparison-column.tsx';
import { DeliveryCard } from './delivery-card.tsx';
import { DifferenceView } from './difference-view.tsx';
import { EnvironmentCard } from './environment-card.tsx';
import { HealthCard } from './health-card.tsx';
import { DatasetsCard, IncidentsCard, PromotionsCard, ReleasesCard } from './list-cards.tsx';
import { Card } from './parts.tsx';
import { TimelineCard } from './timeline-card.tsx';

export interface SectionProps {
  readonly state: OperationsState;
  readonly address: Address;
  readonly act: Act;
  /** Saves what the service answers at a path under a name. */
  readonly save: (path: string, name: string) => void;
}

const LATEST_DEEDS = 7;

/** What each section shows. */
export const sections: Record<Section, (props: SectionProps) => JSX.Element> = {
  overview: Overview,
  promotions: Promotions,
  releases: (props) => <ReleasesCard state={props.state} address={props.address} act={props.act} />,
  data: (props) => <DatasetsCard state={props.state} address={props.address} act={props.act} />,
  audit(props) {
    const filter = () => props.address.filter;
    return <Audit {...props} rows={filterAudit(props.state.audit, filter())} filter={filter()} />;
  },
};

function Overview(props: SectionProps) {
  return (
    <>
      <div class="environments card">
        <EnvironmentCard state={props.state} environment="preprod" act={props.act} />
        <ComparisonColumn state={props.state} act={props.act} />
        <EnvironmentCard state={props.state} environment="prod" act={props.act} />
      </div>
      <LatestPromotion {...props} />
      <Show when={props.state.delivery}>{(delivery) => <DeliveryCard delivery={delivery()} />}</Show>
      <HealthCard state={props.state} />
      <Show when={props.state.health.incidents.length > 0}>
        <IncidentsCard state={props.state} />
      </Show>
      <Audit {...props} rows={props.state.audit.slice(0, LATEST_DEEDS)} filter={null} />
    </>
  );
}

/** What is under way, else the latest promotion to PROD, else the latest there is. */
function LatestPromotion(props: SectionProps) {
  const words = messages.promotion;
  const chosen = () => {
    const { promotions } = props.state;
    return (
      promotions.find(({ phase }) => phase !== 'finished') ??
      promotions.find(({ environment, outcome }) => environment === 'prod' && outcome !== 'failed') ??
      promotions[0]
    );
  };
  const nothing = (
    <Card id="timeline" icon="rocket" eyebrow={messages.sections.promotions} title={words.none}>
      <p class="empty small">{words.noneDetail}</p>
    </Card>
  );
  return (
    <Show when={chosen()} fallback={nothing}>
      {(promotion) => <Timeline {...props} promotion={promotion()} eyebrow={words.last} />}
    </Show>
  );
}

function Promotions(props: SectionProps) {
  const words = messages.promotion;
  const chosen = () => {
    const { promotions } = props.state;
    return promotions.find(({ id }) => id === props.address.promotion) ?? promotions[0];
  };
  /** What is next, unless a promotion of before is looked at. */
  const next = () =>
    props.address.promotion === '' && canChange(props.state) ? props.state.difference : null;
  return (
    <>
      <Show when={next()}>
        {(difference) => (
          <DifferenceView difference={difference()} isKept={false}>
            <div class="card">
              <ComparisonColumn state={props.state} act={props.act} />
            </div>
          </DifferenceView>
        )}
      </Show>
      <Show when={chosen()}>
        {(promotion) => (
          <Timeline
            {...props}
            promotion={promotion()}
            eyebrow={(where) => words.one(words.kinds[promotion().kind], where)}
          />
        )}
      </Show>
      <Show when={props.state.kept}>
        {(difference) => <DifferenceView difference={difference()} isKept />}
      </Show>
      <PromotionsCard state={props.state} />
    </>
  );
}

/** Whether PROD serves another pair than PREPROD, so that there is something to promote. */
const canChange = ({ environments: { preprod, prod } }: OperationsState) =>
  preprod.live?.releaseId !== prod.live?.releaseId || preprod.live?.datasetId !== prod.live?.datasetId;

interface TimelineProps extends SectionProps {
  readonly promotion: ShownPromotion;
  readonly eyebrow: (where: string) => string;
}

const Timeline = (props: TimelineProps) => (
  <TimelineCard
    promotion={props.promotion}
    now={props.state.now}
    eyebrow={props.eyebrow(messages.environments[props.promotion.environment])}
    onSave={() => props.save(`/ops/promotions/${props.promotion.id}`, `${props.promotion.id}.json`)}
  />
);

type AuditProps = SectionProps & Pick<Parameters<typeof AuditCard>[0], 'rows' | 'filter'>;

const Audit = (props: AuditProps) => (
  <AuditCard
    rows={props.rows}
    total={props.state.audit.length}
    now={props.state.now}
    filter={props.filter}
    address={props.address}
    older={props.state.olderAudit}
    onSave={() =>
      props.save(`/operations/audit.csv?${props.address.query.toString()}`, messages.audit.csvName)
    }
  />
);
