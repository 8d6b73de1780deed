import { AppShell, Burger, NavLink, ScrollArea, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { ErrorView } from '../../components/ErrorView.tsx';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { usePortal } from '../auth/PortalGate.tsx';
import { useViewer } from '../auth/ViewerProvider.tsx';
import { NoticeBell } from '../live/NoticeBell.tsx';
import { PortalEventsProvider } from '../live/PortalEventsProvider.tsx';
import { WaitingCount } from '../live/WaitingCount.tsx';
import { hasPage } from '../pageRoutes.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { Footer } from './Footer.tsx';
import '../../theme/moderatorComponents.css';
import classes from './ModeratorShell.module.css';
import { moderatorNavigation } from './navigation.ts';
import { PortalSwitch } from './PortalSwitch.tsx';

/** Around the pages of who runs a portal: dense, with the whole portal in the navigation, and news as they happen. */
export function ModeratorShell() {
  const t = useText(shellTexts);
  const viewer = useViewer();
  const { portalId, mayRun, role } = usePortal();
  const { pathname } = useLocation();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu on a phone
  useEffect(close, [pathname]);
  if (!viewer) return null;
  if (!mayRun) return <ErrorView error={{ code: 'FORBIDDEN', message: '', requestId: null }} isPage />;
  return (
    <PortalEventsProvider portalId={portalId} isOn={role !== 'MANAGER'}>
      <Notifications position="bottom-right" limit={4} />
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
        padding="lg"
        classNames={{ header: classes.header, navbar: classes.navbar, main: classes.main }}
      >
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <AppShell.Header>
          <Burger
            opened={isOpen}
            onClick={toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={t('menu')}
            aria-expanded={isOpen}
          />
          <PortalSwitch />
          <span className={classes.end}>
            <NoticeBell />
            <AccountMenu viewer={viewer} />
          </span>
        </AppShell.Header>
        <AppShell.Navbar aria-label={t('menu')} onClick={(event) => isLink(event.target) && close()}>
          <AppShell.Section grow component={ScrollArea}>
            <Navigation />
          </AppShell.Section>
          <AppShell.Section className={classes.below}>
            <NavLink component={Link} to={`/p/${portalId}/learn`} label={t('toLearning')} />
            <Footer />
          </AppShell.Section>
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
    </PortalEventsProvider>
  );
}

/** Also the link of the page that is open closes the menu on a phone. */
const isLink = (target: EventTarget): boolean => target instanceof Element && target.closest('a') !== null;

/** What there is of the portal for this viewer. */
function Navigation() {
  const t = useText(shellTexts);
  const { portalId, kind, role } = usePortal();
  const { pathname } = useLocation();
  const base = `/p/${portalId}/run`;
  return moderatorNavigation.map(({ text, places }) => {
    const shown = places.filter(
      ({ path, only, whole }) =>
        hasPage('moderator', path) && (!only || only === kind) && !(whole && role === 'MANAGER'),
    );
    if (shown.length === 0) return null;
    return (
      <div key={`${text}${places[0]?.path}`} className={classes.group}>
        {text && (
          <Text className={classes.heading} c="dimmed">
            {t(text)}
          </Text>
        )}
        {shown.map(({ path, text: label }) => {
          const to = path ? `${base}/${path}` : base;
          const isHere = path ? pathname === to || pathname.startsWith(`${to}/`) : pathname === to;
          return (
            <NavLink
              key={path}
              component={Link}
              to={to}
              label={t(label)}
              active={isHere}
              rightSection={path === 'approvals' ? <WaitingCount portalId={portalId} /> : undefined}
              aria-current={isHere ? 'page' : undefined}
            />
          );
        })}
      </div>
    );
  });
}
