import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { DateInput, TextInput } from 'react-admin';
import { api, ifMatch, once, type Api } from '../api/client';
import { useGrowingList } from '../api/growing-list';
import { useFormats, useText, type TextKey } from '../i18n/text';
import { Typed } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import { useCommand } from '../parts/command';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/page';
import { ProblemAlert } from '../parts/problem-alert';
import { Section } from '../parts/section';
import { useSend } from '../parts/send';
import { ShowMore } from '../parts/show-more';
import { StateChip } from '../parts/state-chip';
import { StepDialog } from '../parts/step-dialog';
import { touchedBy } from './case-steps';
import { ColleagueInput } from './colleague-input';

type Task = Api['TaskView'];

/** What is to be done in this case, open and first due first. */
export function CaseTasks({ found }: { found: Api['CaseView'] }): ReactNode {
  const text = useText();
  const [adding, setAdding] = useState(false);
  const list = useGrowingList<Task>(['case', found.id, 'tasks'], (cursor, signal) =>
    api.GET('/api/v1/cases/{caseId}/tasks', {
      params: { path: { caseId: found.id }, query: { limit: 10, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  const add = found.allowedWork.includes('add_task') && (
    <Button startIcon={<Add />} variant="outlined" onClick={() => setAdding(true)}>
      {text('cases.addTask')}
    </Button>
  );
  return (
    <Section title={text('cases.tasks')} actions={add}>
      <Loaded answer={list}>
        {(tasks) =>
          tasks.length === 0 ? (
            <EmptyState quiet title={text('cases.noTasks')} hint={text('cases.noTasksHint')} />
          ) : (
            <Box component="ul" aria-label={text('cases.tasks')} sx={{ listStyle: 'none', p: 0, m: 0 }}>
              {tasks.map((task) => (
                <TaskRow key={task.id} task={task} />
              ))}
            </Box>
          )
        }
      </Loaded>
      <ShowMore list={list} />
      {adding && <NewTaskDialog found={found} onClose={() => setAdding(false)} />}
    </Section>
  );
}

const STEP_NAMES: Record<Task['allowedSteps'][number], TextKey> = {
  complete: 'cases.completeTask',
  cancel: 'cases.cancelTask',
  reopen: 'cases.reopenTask',
};

const SAID: Record<Task['allowedSteps'][number], TextKey> = {
  complete: 'cases.said.taskDone',
  cancel: 'cases.said.taskCancelled',
  reopen: 'cases.said.taskReopened',
};

function TaskRow({ task }: { task: Task }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const word = useCodeText();
  const open = task.state === 'open';
  return (
    <Box
      component="li"
      sx={{
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
        <Typography
          sx={{ fontWeight: open ? 500 : 400, overflowWrap: 'anywhere', color: open ? undefined : 'text.secondary' }}
        >
          {task.title === null ? text('cases.taskErased') : <Typed>{task.title}</Typed>}
        </Typography>
        <Typography
          component="div"
          variant="body2"
          sx={{
            color: 'text.secondary',
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 1.5,
            rowGap: 0.5,
            alignItems: 'center',
          }}
        >
          {task.overdue && <StateChip label={text('cases.overdue')} tone="danger" />}
          {!open && <StateChip label={word('taskState', task.state)} />}
          <span>{text('cases.dueOn', { day: formats.day(task.dueOn) })}</span>
          <Typed>{task.assignee.name ?? '–'}</Typed>
        </Typography>
      </Box>
      {task.allowedSteps.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, marginInlineStart: 'auto' }}>
          {task.allowedSteps.map((step) => (
            <TaskStep key={step} task={task} step={step} />
          ))}
        </Box>
      )}
    </Box>
  );
}

function TaskStep({ task, step }: { task: Task; step: Task['allowedSteps'][number] }): ReactNode {
  const text = useText();
  const command = useCommand(
    (key) => {
      const given = { params: { path: { taskId: task.id } }, headers: { ...ifMatch(task.version), ...once(key) } };
      if (step === 'complete') return api.POST('/api/v1/tasks/{taskId}/steps/complete', given as never);
      if (step === 'cancel') return api.POST('/api/v1/tasks/{taskId}/steps/cancel', given as never);
      return api.POST('/api/v1/tasks/{taskId}/steps/reopen', given as never);
    },
    { done: SAID[step], refreshes: touchedBy(task.caseId) },
  );
  return (
    <>
      <Button
        size="small"
        variant={step === 'complete' ? 'outlined' : 'text'}
        loading={command.busy}
        aria-label={text('cases.stepOfTask', { step: text(STEP_NAMES[step]), task: task.title ?? '' })}
        onClick={() => void command.run()}
      >
        {text(STEP_NAMES[step])}
      </Button>
      {command.problem && (
        <Box sx={{ flexBasis: '100%' }}>
          <ProblemAlert problem={command.problem} />
        </Box>
      )}
    </>
  );
}

function NewTaskDialog({ found, onClose }: { found: Api['CaseView']; onClose(): void }): ReactNode {
  const text = useText();
  const send = useSend({ done: 'cases.said.taskGiven', refreshes: touchedBy(found.id) });
  return (
    <StepDialog
      title={text('cases.newTask')}
      confirm={text('cases.addTask')}
      onClose={onClose}
      save={(values) =>
        send(values, (key) =>
          api.POST('/api/v1/cases/{caseId}/tasks', {
            params: { path: { caseId: found.id } },
            headers: once(key),
            body: {
              title: values.title ?? '',
              dueOn: values.dueOn ?? '',
              ...(values.assigneeId ? { assigneeId: values.assigneeId } : {}),
            } as Api['NewTask'],
          }),
        )
      }
    >
      <TextInput
        source="title"
        label={text('cases.taskTitle')}
        helperText={text('cases.taskTitleHint')}
        autoFocus
        isRequired
      />
      <DateInput source="dueOn" label={text('cases.taskDue')} helperText={false} isRequired />
      <ColleagueInput
        unitId={found.unitId}
        source="assigneeId"
        label={text('cases.assignee')}
        helperText={text('cases.assigneeHint')}
      />
    </StepDialog>
  );
}
