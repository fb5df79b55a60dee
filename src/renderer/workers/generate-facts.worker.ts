/** Generates facts off the frame: a text comes in, progress and then the facts go out. */
import { type GenerationText, generateFacts } from '#core/quiz/generate/generate-facts.ts';

self.onmessage = ({ data }: MessageEvent<GenerationText>) => {
  for (const step of generateFacts(data)) self.postMessage(step);
};
