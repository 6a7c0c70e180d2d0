package dev.streambook.recommender.search.bench;

import dev.streambook.unit4.ItemFactors;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

/** The vectors of films, and of users who look for them; the same whenever they are made. */
record Catalogue(ItemFactors films, ItemFactors users) {

    static final int RANK = 50;
    static final String REMARK = "Vectors of %d factors.".formatted(RANK);

    private static final int RANDOM_USERS = 1_000;

    /**
     * @param kind {@code random}, each factor from a normal distribution, or {@code trained}, see {@link TrainedFactors}
     * @param folder where trained factors are kept for the next run, as their training takes minutes
     */
    static Catalogue of(String kind, int size, Path folder) throws IOException {
        if (kind.equals("random")) {
            return new Catalogue(random(size, RANK, 1), random(RANDOM_USERS, RANK, 2));
        }
        Path films = folder.resolve("films-" + size);
        Path users = folder.resolve("users-" + size);
        if (Files.notExists(users)) {
            Files.createDirectories(folder);
            Catalogue trained = TrainedFactors.of(size, RANK);
            write(trained.films(), films);
            write(trained.users(), users);
        }
        return new Catalogue(read(films), read(users));
    }

    /** One user's vector. */
    float[] user(int number) {
        return users.vectorAt(number % users.size());
    }

    static ItemFactors random(int size, int rank, long seed) {
        Random random = new Random(seed);
        float[] values = new float[size * rank];
        for (int at = 0; at < values.length; at++) {
            values[at] = (float) random.nextGaussian();
        }
        return new ItemFactors(rank, IntStream.rangeClosed(1, size).toArray(), values);
    }

    private static void write(ItemFactors factors, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(factors.rank());
            out.writeInt(factors.size());
            for (int row = 0; row < factors.size(); row++) {
                out.writeInt(factors.itemAt(row));
            }
            for (int row = 0; row < factors.size(); row++) {
                for (float factor : factors.vectorAt(row)) {
                    out.writeFloat(factor);
                }
            }
        }
    }

    private static ItemFactors read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int rank = in.readInt();
            int[] items = new int[in.readInt()];
            for (int row = 0; row < items.length; row++) {
                items[row] = in.readInt();
            }
            float[] values = new float[items.length * rank];
            for (int at = 0; at < values.length; at++) {
                values[at] = in.readFloat();
            }
            return new ItemFactors(rank, items, values);
        }
    }
}
