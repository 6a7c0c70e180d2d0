package dev.streambook.workbook.harness;

import java.util.ArrayList;
import java.util.List;

/** The lock of an object, as a {@link Schedule} keeps it. */
final class Monitor {

    final List<Member> waiting = new ArrayList<>();

    private Member owner;
    private int times;

    boolean isFreeFor(Member member) {
        return owner == null || owner == member;
    }

    void enter(Member member, int entries) {
        owner = member;
        times += entries;
    }

    /** Whether it is free then. */
    boolean exit() {
        times--;
        if (times == 0) {
            owner = null;
        }
        return times == 0;
    }

    /** Gives it up, however often it was entered, and returns how often that was. */
    int giveUp() {
        int entries = times;
        times = 0;
        owner = null;
        return entries;
    }

    void verifyOwner(Member member) {
        if (owner != member) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
    }
}
