/** Says to who does not see it what changed: progress, a timer, a state. `urgent` interrupts; use it for warnings only. */
export const LiveRegion = ({ text, urgent }: { text: string; urgent?: boolean }) => (
  <span className="only-read" role={urgent ? 'alert' : 'status'} aria-atomic="true">
    {text}
  </span>
);
