package dev.streambook.unit4.solution;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The last ids that were added, a fixed number of them. Each operation takes constant time. */
public class RecentIds {

    protected final int limit;
    protected final Set<String> ids = new LinkedHashSet<>();

    public RecentIds(int limit, Collection<String> oldestFirst) {
        this.limit = limit;
        oldestFirst.forEach(this::add);
    }

    public boolean contains(String id) {
        return ids.contains(id);
    }

    public void add(String id) {
        ids.add(id);
        while (ids.size() > limit) {
            ids.remove(ids.iterator().next());
        }
    }

    public List<String> oldestFirst() {
        return List.copyOf(ids);
    }
}
