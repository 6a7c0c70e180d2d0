package dev.streambook.workbook.harness;

import static dev.streambook.workbook.harness.Member.State.BLOCKED;
import static dev.streambook.workbook.harness.Member.State.ENDED;
import static dev.streambook.workbook.harness.Member.State.OUTSIDE;
import static dev.streambook.workbook.harness.Member.State.READY;
import static dev.streambook.workbook.harness.Member.State.WAITING;
import static dev.streambook.workbook.harness.Member.State.WAITING_WITH_A_LIMIT;

import java.util.List;
import java.util.Optional;

/** Who of a {@link Schedule} has the turn, who has which monitor, and who waits for what. */
final class Turns {

    private final Choice choice;
    private final Members members;
    private final Monitors monitors = new Monitors();
    private final AnswerClock clock = new AnswerClock();
    private Member turn;
    private boolean stuck;
    private volatile boolean over;

    Turns(Choice choice, List<Member> members) {
        this.choice = choice;
        this.members = new Members(members);
    }

    AnswerClock clock() {
        return clock;
    }

    boolean areOver() {
        return over;
    }

    /** Starts all, and returns those who would wait for ever: none, if all have ended. */
    List<Member> untilAllHaveEnded() {
        choice.rank(members.all());
        members.all().forEach(Member::start);
        synchronized (this) {
            next();
            new TurnsWatch(this, members.all()).untilAllHaveEndedOrNoneCan();
            over = true;
            List<Member> left = members.all().stream()
                    .filter(member -> member.state != ENDED)
                    .toList();
            left.forEach(Member::sendHome);
            return left;
        }
    }

    /** Who has the turn now. To be called with this object's lock, as the next two methods. */
    Optional<Member> turn() {
        return Optional.ofNullable(turn);
    }

    /** Nobody can go on. */
    boolean areStuck() {
        return stuck;
    }

    /** Whoever has the turn does something that no schedule sees; another one may go on meanwhile. */
    void passOver() {
        turn.state = OUTSIDE;
        turn.takeTurnAway();
        next();
    }

    /** Another one may go on here. */
    void step(Member member) {
        if (over) {
            throw new SentHome();
        }
        synchronized (this) {
            if (member.state == OUTSIDE) {
                member.state = READY;
                if (turn == null) {
                    next();
                }
            } else if (choice.handsOn(member)) {
                next();
            }
        }
        member.untilItsTurn();
    }

    /** Whoever leaves comes back with its next step. */
    synchronized void leave(Member member) {
        member.state = OUTSIDE;
        if (turn == member) {
            next();
        }
    }

    void enter(Member member, Object object) {
        step(member);
        enter(member, monitors.of(object), 1);
    }

    private void enter(Member member, Monitor monitor, int entries) {
        while (true) {
            synchronized (this) {
                if (monitor.isFreeFor(member)) {
                    monitor.enter(member, entries);
                    return;
                }
                member.state = BLOCKED;
                member.monitor = monitor;
                next();
            }
            member.untilItsTurn();
        }
    }

    synchronized void exit(Member member, Object object) {
        Monitor monitor = monitors.of(object);
        if (!over && monitor.exit()) {
            members.unblock(monitor);
        }
    }

    /** @param limit of the wait in nanoseconds; 0 if it has none */
    void await(Member member, Object object, long limit) throws InterruptedException {
        Monitor monitor = monitors.of(object);
        int entries;
        synchronized (this) {
            monitor.verifyOwner(member);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            entries = monitor.giveUp();
            members.unblock(monitor);
            member.state = limit > 0 ? WAITING_WITH_A_LIMIT : WAITING;
            member.limit = limit;
            monitor.waiting.add(member);
            next();
        }
        member.untilItsTurn();
        enter(member, monitor, entries);
    }

    /** Any one of those that wait: which one it is, is nothing that an answer may rely on. */
    synchronized void notifyOne(Member member, Object object) {
        Monitor monitor = monitors.of(object);
        monitor.verifyOwner(member);
        if (!monitor.waiting.isEmpty()) {
            Member woken = choice.any(monitor.waiting);
            monitor.waiting.remove(woken);
            wake(monitor, woken);
        }
    }

    synchronized void notifyEverybody(Member member, Object object) {
        Monitor monitor = monitors.of(object);
        monitor.verifyOwner(member);
        monitor.waiting.forEach(waiter -> wake(monitor, waiter));
        monitor.waiting.clear();
    }

    synchronized void ended(Member member) {
        member.state = ENDED;
        if (turn == member || turn == null) {
            next();
        }
        notifyAll();
    }

    /** Who was woken needs a while: all others may come first. */
    private void wake(Monitor monitor, Member waiter) {
        waiter.state = BLOCKED;
        waiter.monitor = monitor;
        choice.last(waiter);
    }

    /** Gives the turn to one that is ready, or to one whose limit is over; else nobody has it. */
    private void next() {
        if (turn != null) {
            turn.takeTurnAway();
        }
        boolean limitIsOver = members.isAnyIn(WAITING_WITH_A_LIMIT) && choice.givesUp();
        turn = limitIsOver ? null : choice.next(members.in(READY));
        if (turn == null) {
            turn = choice.next(members.in(WAITING_WITH_A_LIMIT));
            if (turn != null) {
                monitors.noLongerWaiting(turn);
                turn.state = READY;
                clock.passes(turn.limit);
            }
        }
        if (turn != null) {
            turn.giveTurn();
        } else if (!members.isAnyIn(OUTSIDE)) {
            stuck = true;
            notifyAll();
        }
    }
}
