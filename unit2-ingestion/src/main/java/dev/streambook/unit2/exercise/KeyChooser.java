package dev.streambook.unit2.exercise;

import dev.streambook.event.ViewingEvent;
import dev.streambook.workbook.TodoException;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;

/**
 * Exercise 2.8 Keys and partitions: docs/unit2/2.8-keys-and-partitions.md. Run KeyChooserTest, or main below to look at
 * what an added partition does.
 */
public final class KeyChooser implements dev.streambook.unit2.KeyChooser {

    private final Set<Integer> hotUsers;
    private final int buckets;

    public KeyChooser(Set<Integer> hotUsers, int buckets) {
        this.hotUsers = Set.copyOf(hotUsers);
        this.buckets = buckets;
    }

    /** The user, such as {@code 7}; for a hot user with the bucket of the film, such as {@code 7#2}. */
    @Override
    public String key(ViewingEvent event) {
        // TODO 2.8  What has to stay in order? Give it the same key, always.
        throw new TodoException("2.8 KeyChooser.key");
    }

    /** The partition that Kafka's producer chooses for {@code key}. */
    @Override
    public int partitionFor(String key, int partitions) {
        // TODO 2.8  Utils.murmur2 hashes bytes; Utils has something for negative hashes, too.
        throw new TodoException("2.8 KeyChooser.partitionFor");
    }

    /** The users whose partition changes from {@code before} partitions to {@code after}. */
    @Override
    public SortedSet<Integer> moved(Collection<Integer> users, int before, int after) {
        // TODO 2.8  Where was a user, and where is it now?
        throw new TodoException("2.8 KeyChooser.moved");
    }

    /** Shows in which of four partitions twelve users are, and who moves when a fifth is added. */
    public static void main(String[] args) {
        var chooser = new KeyChooser(Set.of(), 1);
        var partitions = new TreeMap<Integer, String>();
        for (int user = 1; user <= 12; user++) {
            partitions.merge(chooser.partitionFor(Integer.toString(user), 4), " " + user, String::concat);
        }
        partitions.forEach((partition, users) -> System.out.println("partition " + partition + ": users" + users));
        System.out.println("moved by a fifth: " + chooser.moved(IntStream.rangeClosed(1, 12).boxed().toList(), 4, 5));
    }
}
