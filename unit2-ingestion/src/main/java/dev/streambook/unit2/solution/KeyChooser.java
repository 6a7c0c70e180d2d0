package dev.streambook.unit2.solution;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.event.ViewingEvent;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Utils;

/** The same arithmetic as in Kafka's own clients. Cost: a hash of the key's bytes. */
public class KeyChooser implements dev.streambook.unit2.KeyChooser {

    protected final Set<Integer> hotUsers;
    protected final int buckets;

    public KeyChooser(Set<Integer> hotUsers, int buckets) {
        this.hotUsers = Set.copyOf(hotUsers);
        this.buckets = buckets;
    }

    // tag::key[]
    @Override
    public String key(ViewingEvent event) {
        String user = Integer.toString(event.user());
        return hotUsers.contains(event.user()) ? user + "#" + event.item() % buckets : user;
    }
    // end::key[]

    // tag::partition[]
    @Override
    public int partitionFor(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
    }
    // end::partition[]

    @Override
    public SortedSet<Integer> moved(Collection<Integer> users, int before, int after) {
        SortedSet<Integer> moved = new TreeSet<>();
        for (int user : users) {
            String key = Integer.toString(user);
            if (partitionFor(key, before) != partitionFor(key, after)) {
                moved.add(user);
            }
        }
        return moved;
    }
}
