package dev.streambook.movielens;

import dev.streambook.event.Rated;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Ratings in the order of event time, those of one second by user and then by item. Kept as columns of numbers, 21
 * bytes a rating and about 20 more while sorting; the events are made anew at each walk. Immutable, for any thread.
 */
public final class RatingsByTime implements Iterable<Rated> {

    private int size;
    private int[] users = new int[1024];
    private int[] items = new int[1024];
    private long[] seconds = new long[1024];
    private byte[] halfStars = new byte[1024];
    private final int[] order;

    private final List<BadRow> badRows;

    private RatingsByTime(Iterator<Rated> ratings, Supplier<List<BadRow>> badRows) {
        ratings.forEachRemaining(this::add);
        this.badRows = badRows.get();
        Comparator<Integer> byTime = Comparator.comparingLong(row -> seconds[row]);
        order = IntStream.range(0, size)
                .boxed()
                .sorted(byTime.thenComparingInt(row -> users[row]).thenComparingInt(row -> items[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static RatingsByTime of(Rows<Rated> ratings) {
        return new RatingsByTime(ratings, ratings::badRows);
    }

    static RatingsByTime of(Iterator<Rated> ratings) {
        return new RatingsByTime(ratings, List::of);
    }

    /** The rows of the file that were left out, in its order. */
    public List<BadRow> badRows() {
        return badRows;
    }

    public int size() {
        return size;
    }

    @Override
    public Iterator<Rated> iterator() {
        return Arrays.stream(order).mapToObj(this::rating).iterator();
    }

    private Rated rating(int row) {
        return RatingRow.rated(users[row], items[row], seconds[row], halfStars[row] / 2.0);
    }

    private void add(Rated rating) {
        if (size == users.length) {
            grow(size * 2);
        }
        users[size] = rating.user();
        items[size] = rating.item();
        seconds[size] = rating.time().getEpochSecond();
        halfStars[size] = (byte) (rating.stars() * 2);
        size++;
    }

    private void grow(int length) {
        users = Arrays.copyOf(users, length);
        items = Arrays.copyOf(items, length);
        seconds = Arrays.copyOf(seconds, length);
        halfStars = Arrays.copyOf(halfStars, length);
    }
}
