package dev.streambook.workbook.harness;

import static dev.streambook.workbook.harness.Member.State.ENDED;
import static dev.streambook.workbook.harness.Member.State.READY;

import java.time.Duration;
import java.util.List;

/** Looks at a schedule's threads from outside, to notice those that sleep where no step of theirs tells. */
final class TurnsWatch {

    private static final long LOOK_MILLIS = 1;
    private static final int LOOKS_UNTIL_OUTSIDE = 20;
    private static final int LOOKS_UNTIL_STUCK = 500;
    private static final long LIMIT = Duration.ofSeconds(60).toNanos();

    private final Turns turns;
    private final List<Member> members;

    TurnsWatch(Turns turns, List<Member> members) {
        this.turns = turns;
        this.members = members;
    }

    /** Returns when all have ended, when those who are left sleep for good, or after a minute. */
    void untilAllHaveEndedOrNoneCan() {
        synchronized (turns) {
            long end = System.nanoTime() + LIMIT;
            int looks = 0;
            while (!allEnded() && !turns.areStuck() && looks <= LOOKS_UNTIL_STUCK && System.nanoTime() < end) {
                look();
                looks = turnSleepsOutside() || allSleepForGood() ? looks + 1 : 0;
                if (turns.turn().isPresent() && looks > LOOKS_UNTIL_OUTSIDE) {
                    turns.passOver();
                    looks = 0;
                }
            }
        }
    }

    private void look() {
        try {
            turns.wait(LOOK_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the test was interrupted", e);
        }
    }

    private boolean turnSleepsOutside() {
        return turns.turn().filter(Member::sleepsOutside).isPresent();
    }

    private boolean allSleepForGood() {
        return turns.turn().isEmpty()
                && members.stream()
                        .allMatch(member -> member.state == ENDED || member.state != READY && member.sleepsForGood());
    }

    private boolean allEnded() {
        return members.stream().allMatch(member -> member.state == ENDED);
    }
}
