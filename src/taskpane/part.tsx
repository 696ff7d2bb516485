/** A part of the pane that is loaded when it is first shown; where it cannot be, or fails, it says so and can be tried again. */
import { Button, Text } from '@fluentui/react-components';
import { Component, lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { detailOf } from './state/run-task.js';

type Load<Props extends object> = () => Promise<{ default: ComponentType<Props> }>;

export function part<Props extends object>(load: Load<Props>): ComponentType<Props> {
  // Shared, so that a part shown again is there at once.
  let latest = lazy(load);
  return function Part(props: Props) {
    const [Loaded, setLoaded] = useState(() => latest);
    const retry = (): void => {
      // A lazy component keeps its failure: only a new one loads again.
      latest = lazy(load);
      setLoaded(() => latest);
    };
    return (
      <PartBoundary onRetry={retry}>
        <Suspense fallback={null}>
          <Loaded {...props} />
        </Suspense>
      </PartBoundary>
    );
  };
}

interface BoundaryProps {
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

class PartBoundary extends Component<BoundaryProps, { readonly failure: string | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: string } {
    return { failure: detailOf(error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <PartFailed
        detail={failure}
        onRetry={() => {
          this.props.onRetry();
          this.setState({ failure: null });
        }}
      />
    );
  }
}

const FAILED = { padding: 12, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 8 } as const;

function PartFailed({ detail, onRetry }: { readonly detail: string; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert" style={FAILED}>
      <Text>{t('trouble.part', { detail })}</Text>
      <Button size="small" onClick={onRetry}>
        {t('trouble.retry')}
      </Button>
    </div>
  );
}
