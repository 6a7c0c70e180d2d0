package dev.streambook.unit2;

import dev.streambook.event.ViewingEvent;
import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.util.Collection;
import java.util.SortedSet;

/**
 * Chooses the keys of events, and knows where Kafka puts them.
 *
 * <p>Kafka keeps order within a partition and nowhere else, and a record's key alone decides on its partition. So what has
 * to stay in order needs the same key; and the more events have the same key, the less evenly the load is spread.
 *
 * <p>An answer has the public constructor {@code (Set<Integer> hotUsers, int buckets)}: users with so many events that one
 * partition could not bear them (1 or more), and into how many keys each of them is split (1 or more). All methods are
 * pure functions: what they return depends on the settings and the arguments alone, they keep nothing, and threads may call
 * them at once.
 */
@Exercise(
        id = "2.8",
        title = "Keys and partitions",
        stars = 2,
        partOf = "the topic events: all of a user in one partition, where the user's vector is")
@Promise(id = "ordered-together", says = "What has to stay in order has the same key.", read = "order-is-per-partition")
@Promise(
        id = "same-event-same-key",
        says = "A hot user is split, in a way that the same event always has the same key.",
        read = "hot-keys")
@Promise(id = "hot-user-spread", says = "A hot user does not fill one partition.", read = "hot-keys")
@Promise(
        id = "pure-functions",
        says = "A chooser remembers nothing of what it was asked, and threads can share it.",
        read = "hot-keys")
@Promise(
        id = "murmur2",
        says = "The partition is murmur2 of the key, its sign bit cleared, modulo the partitions.",
        read = "from-key-to-partition")
@Promise(
        id = "adding-partitions",
        says = "Adding partitions moves users away from their past.",
        read = "adding-partitions")
public interface KeyChooser {

    /**
     * The user as decimal text in ASCII digits, such as {@code 7}: events of a user stay in order. For a hot user, the bucket
     * of the film is appended, {@code 7#2} for film 10 and 4 buckets (10 mod 4): events of a hot user stay in order for each
     * film. The same event always has the same key, on every machine.
     */
    String key(ViewingEvent event);

    /**
     * The partition that Kafka's Java producer chooses: murmur2 of the key's UTF-8 bytes, made positive as Kafka does (its sign
     * bit is cleared), modulo the number of partitions.
     *
     * @param partitions 1 or more
     * @return 0 to {@code partitions - 1}
     */
    int partitionFor(String key, int partitions);

    /**
     * The users, none of them hot, whose partition is another one when partitions are added: their old events and their
     * new ones lie in different partitions, and are in no order any more.
     *
     * @param before number of partitions, 1 or more
     * @param after number of partitions, {@code before} or more
     */
    SortedSet<Integer> moved(Collection<Integer> users, int before, int after);
}
