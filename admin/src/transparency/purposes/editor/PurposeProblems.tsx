import type { Problem } from '../../../foundation/input';
import { ProblemList, useSay } from '../../publishing';
import { placeOfProblem, purposeProblemText } from './places';

interface PurposeProblemsProps {
  problems: readonly Pick<Problem, 'path' | 'text'>[];
  onJump: (place: ReturnType<typeof placeOfProblem>) => void;
}

/** What keeps a purpose from being saved. */
export const PurposeProblems = ({ problems, onJump }: PurposeProblemsProps) => {
  const say = useSay();
  return (
    <ProblemList
      items={problems.map((problem) => ({
        id: problem.path,
        text: purposeProblemText(say, problem),
        onJump: () => onJump(placeOfProblem(problem.path)),
      }))}
    />
  );
};
