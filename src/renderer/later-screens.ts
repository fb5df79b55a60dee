/** The screens and dialogs that the first screen does not need: each is a script of its own. */
import { preloadLibraryParts } from './features/library/later-parts.ts';
import { later } from './ui/later.tsx';

/** A text with its marks. */
export const ReaderScreen = later(
  async () => (await import('./features/reader/reader-screen.tsx')).ReaderScreen,
);
/** Writes or changes a card. */
export const CardDialog = later(
  async () => (await import('./features/cards/card-dialog.tsx')).CardDialog,
);
/** Asks cards one by one. */
export const ReviewScreen = later(
  async () => (await import('./features/review/review-screen.tsx')).ReviewScreen,
);
/** Every card. */
export const BrowserScreen = later(
  async () => (await import('./features/browser/browser-screen.tsx')).BrowserScreen,
);
/** What reviews tell. */
export const StatisticsScreen = later(
  async () => (await import('./features/statistics/statistics-screen.tsx')).StatisticsScreen,
);
/** Quizzes. */
export const QuizScreens = later(
  async () => (await import('./features/quiz/quiz-screens.tsx')).QuizScreens,
);
/** Chooses what to study. */
export const SessionsScreen = later(
  async () => (await import('./features/review/sessions-screen.tsx')).SessionsScreen,
);
/** A card that is forgotten again and again, beside its passage. */
export const RepairScreen = later(
  async () => (await import('./features/cards/repair-screen.tsx')).RepairScreen,
);
/** How reviews come. */
export const SchedulingScreen = later(
  async () => (await import('./features/settings/scheduling-screen.tsx')).SchedulingScreen,
);
/** What was done. */
export const HistoryScreen = later(
  async () => (await import('./features/history/history-screen.tsx')).HistoryScreen,
);
/** What was deleted. */
export const TrashScreen = later(
  async () => (await import('./features/trash/trash-screen.tsx')).TrashScreen,
);
/** A copy of everything, and back. */
export const DataScreen = later(
  async () => (await import('./features/data/data-screen.tsx')).DataScreen,
);
/** Where the vault is, what it holds, and the ways back. */
export const VaultPart = later(
  async () => (await import('./features/vault/vault-part.tsx')).VaultPart,
);
/** Says that records cannot be read, and offers to bring them back. */
export const DamageNotice = later(
  async () => (await import('./features/vault/damage-notice.tsx')).DamageNotice,
);
/** The versions of a document. */
export const VersionsScreen = later(
  async () => (await import('./features/versions/versions-screen.tsx')).VersionsScreen,
);
/** Asks what a changed file is, and what else must be known of a file. */
export const OpeningDialog = later(
  async () => (await import('./features/library/opening/opening-dialog.tsx')).OpeningDialog,
);
/** Tells how far opening files has come, and what came of it. */
export const OpeningNews = later(
  async () => (await import('./features/library/opening/opening-news.tsx')).OpeningNews,
);
/** Opens what comes into the watched folder. */
export const WatchedFiles = later(
  async () => (await import('./features/library/watching/watched-files.tsx')).WatchedFiles,
);
/** Reads the file of a document in another way. */
export const ReadAnewDialog = later(
  async () => (await import('./features/library/opening/read-anew-dialog.tsx')).ReadAnewDialog,
);

/** Searches everything, and does what can be done from anywhere. */
export const Palette = later(async () => (await import('./palette.tsx')).Palette);

/** Loads the screens that the first one did not need, so that each comes at once. */
export function preloadScreens(): void {
  const often = [ReaderScreen, Palette, CardDialog, ReviewScreen, BrowserScreen];
  preloadLibraryParts();
  const seldom = [StatisticsScreen, SessionsScreen, RepairScreen, SchedulingScreen, HistoryScreen];
  const rare = [QuizScreens, TrashScreen, DataScreen, VaultPart, VersionsScreen];
  const opening = [OpeningDialog, OpeningNews, ReadAnewDialog, WatchedFiles];
  for (const screen of [...often, ...seldom, ...rare, ...opening]) void screen.preload();
}
