package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "New partitions are for new keys; nobody moves",
        breaks = "adding-partitions",
        test = "adding_partitions_tears_the_moved_users_apart",
        saying = "moved(1 to 40, 2, 3), against the users")
public final class NobodyMoves extends KeyChooser {

    public NobodyMoves(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
    }

    @Override
    public SortedSet<Integer> moved(Collection<Integer> users, int before, int after) {
        return new TreeSet<>();
    }
}
