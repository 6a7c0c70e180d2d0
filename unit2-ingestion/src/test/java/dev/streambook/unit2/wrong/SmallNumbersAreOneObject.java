package dev.streambook.unit2.wrong;

import dev.streambook.unit2.solution.KeyChooser;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

@SuppressWarnings("BoxedPrimitiveEquality")
@WrongAnswer(
        to = dev.streambook.unit2.KeyChooser.class,
        belief = "Two numbers that are equal are the same",
        breaks = "adding-partitions",
        test = "whoever_has_another_partition_afterwards_has_moved",
        saying = "as a sorted set")
public final class SmallNumbersAreOneObject extends KeyChooser {

    public SmallNumbersAreOneObject(Set<Integer> hotUsers, int buckets) {
        super(hotUsers, buckets);
    }

    @Override
    public SortedSet<Integer> moved(Collection<Integer> users, int before, int after) {
        SortedSet<Integer> moved = new TreeSet<>();
        for (Integer user : users) {
            Integer old = partitionFor(user.toString(), before);
            Integer now = partitionFor(user.toString(), after);
            if (old != now) {
                moved.add(user);
            }
        }
        return moved;
    }
}
