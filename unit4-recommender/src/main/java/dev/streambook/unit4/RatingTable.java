package dev.streambook.unit4;

import dev.streambook.event.Rated;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ratings by user and film, one for each pair. It keeps columns of numbers, 25 to 50 bytes a rating, and makes the events when
 * they are asked for. For one thread as long as it is filled.
 */
public final class RatingTable implements Iterable<Rated> {

    private static final int FREE = -1;

    private int size;
    private int[] users = new int[1024];
    private int[] items = new int[1024];
    private long[] seconds = new long[1024];
    private byte[] halfStars = new byte[1024];
    /** Rows by the hash of user and film, each in the first free place from there on; at most half full. */
    private int[] places = free(2048);

    /** The rating of this user for this film, if there is one. */
    public Optional<Rated> find(int user, int item) {
        int row = places[place(user, item)];
        return row == FREE ? Optional.empty() : Optional.of(rating(row));
    }

    /** Keeps a rating, in place of the one of the same user for the same film. Its time counts in whole seconds. */
    public void put(Rated rating) {
        int place = place(rating.user(), rating.item());
        int row = places[place];
        if (row == FREE) {
            if (size == users.length) {
                grow();
                place = place(rating.user(), rating.item());
            }
            row = size++;
            places[place] = row;
        }
        users[row] = rating.user();
        items[row] = rating.item();
        seconds[row] = rating.time().getEpochSecond();
        halfStars[row] = (byte) (rating.stars() * 2);
    }

    public int size() {
        return size;
    }

    /** In the order of event time, those of one second by user and then by film. Sorts at each call. */
    @Override
    public Iterator<Rated> iterator() {
        Comparator<Integer> byTime = Comparator.comparingLong(row -> seconds[row]);
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(byTime.thenComparingInt(row -> users[row]).thenComparingInt(row -> items[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        return Arrays.stream(order).mapToObj(this::rating).iterator();
    }

    private Rated rating(int row) {
        return new RatingRow(users[row], items[row], halfStars[row] / 2.0, Instant.ofEpochSecond(seconds[row])).rated();
    }

    /** Where the row of the pair is, or where it would be. */
    private int place(int user, int item) {
        long hash = (user * 0x9E3779B97F4A7C15L + item) * 0x9E3779B97F4A7C15L;
        int place = (int) (hash >>> 32) & (places.length - 1);
        while (places[place] != FREE && (users[places[place]] != user || items[places[place]] != item)) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private void grow() {
        int length = size * 2;
        users = Arrays.copyOf(users, length);
        items = Arrays.copyOf(items, length);
        seconds = Arrays.copyOf(seconds, length);
        halfStars = Arrays.copyOf(halfStars, length);
        places = free(length * 2);
        for (int row = 0; row < size; row++) {
            places[place(users[row], items[row])] = row;
        }
    }

    private static int[] free(int length) {
        int[] places = new int[length];
        Arrays.fill(places, FREE);
        return places;
    }
}
