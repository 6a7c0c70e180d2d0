package dev.streambook.workbook.harness;

import java.util.ArrayList;
import java.util.List;

/** The threads of a {@link Schedule} by their states. Plain loops, as they are gone through at nearly every step. */
record Members(List<Member> all) {

    List<Member> in(Member.State state) {
        List<Member> those = new ArrayList<>(all.size());
        for (Member member : all) {
            if (member.state == state) {
                those.add(member);
            }
        }
        return those;
    }

    boolean isAnyIn(Member.State state) {
        for (Member member : all) {
            if (member.state == state) {
                return true;
            }
        }
        return false;
    }

    /** Those that want this monitor may try again. */
    void unblock(Monitor monitor) {
        for (Member member : all) {
            if (member.state == Member.State.BLOCKED && member.monitor == monitor) {
                member.state = Member.State.READY;
            }
        }
    }
}
