package dev.streambook.unit4;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A model as records that Kafka takes, and back.
 *
 * <p>The films' vectors become rows of {@code int id, float × rank, float offset}, big-endian, in ascending order of id; the rows are
 * cut into chunks at row boundaries. The manifest counts the chunks and holds their checksum.
 */
public final class ModelCodec implements ModelDecoder {

    /** A quarter of the largest record that a broker takes by default. */
    public static final int DEFAULT_CHUNK_BYTES = 256 * 1024;

    private final int chunkBytes;

    public ModelCodec() {
        this(DEFAULT_CHUNK_BYTES);
    }

    /** @param chunkBytes the largest chunk; one row is written whole even if it is longer */
    public ModelCodec(int chunkBytes) {
        this.chunkBytes = chunkBytes;
    }

    /** A model version in pieces. */
    public record Encoded(Manifest manifest, List<byte[]> chunks) {}

    public Encoded encode(Model model) {
        Preferences preferences = model.factors().preferences();
        Offsets offsets = preferences.offsets();
        List<byte[]> chunks = chunks(model.items(), offsets);
        Manifest manifest = new Manifest(
                model.version(),
                model.items().rank(),
                model.items().size(),
                model.users(),
                model.ratings(),
                chunks.size(),
                sha256(chunks),
                preferences.objective(),
                preferences.strength(),
                new Manifest.StarOffsets(offsets.mean(), offsets.damping()),
                model.quality(),
                model.trainedAt(),
                model.rival(),
                model.cuts());
        return new Encoded(manifest, chunks);
    }

    /**
     * The model again.
     *
     * @param chunks all of them in order; their number is the caller's to check
     * @throws BadModelException of kind {@link Refusal#CORRUPT} if they are not what the manifest says
     */
    @Override
    public Model decode(Manifest manifest, List<byte[]> chunks) {
        String sha256 = sha256(chunks);
        require(sha256.equals(manifest.sha256()), "sha256 of the parts is %s; expected %s", sha256, manifest.sha256());
        require(manifest.rank() >= 1, "rank is %s; expected 1 or more", manifest.rank());
        return new Model(
                manifest.version(),
                factors(manifest, chunks),
                manifest.users(),
                manifest.ratings(),
                manifest.quality(),
                manifest.trainedAt(),
                manifest.rival(),
                manifest.cuts());
    }

    private List<byte[]> chunks(ItemFactors items, Offsets offsets) {
        int rowBytes = rowBytes(items.rank());
        int rowsPerChunk = Math.max(1, chunkBytes / rowBytes);
        List<byte[]> chunks = new ArrayList<>();
        for (int from = 0; from < items.size(); from += rowsPerChunk) {
            int to = Math.min(items.size(), from + rowsPerChunk);
            ByteBuffer chunk = ByteBuffer.allocate((to - from) * rowBytes);
            for (int row = from; row < to; row++) {
                chunk.putInt(items.itemAt(row));
                for (int k = 0; k < items.rank(); k++) {
                    chunk.putFloat(items.at(row, k));
                }
                chunk.putFloat(offsets.item(items.itemAt(row)));
            }
            chunks.add(chunk.array());
        }
        return chunks;
    }

    private static FactorModel factors(Manifest manifest, List<byte[]> chunks) {
        long bytes = chunks.stream().mapToLong(chunk -> chunk.length).sum();
        long expected = (long) manifest.items() * rowBytes(manifest.rank());
        require(bytes == expected, "the parts hold %s bytes; expected %s", bytes, expected);
        int[] items = new int[manifest.items()];
        float[] values = new float[items.length * manifest.rank()];
        float[] offsets = new float[items.length];
        int row = 0;
        for (byte[] chunk : chunks) {
            ByteBuffer in = ByteBuffer.wrap(chunk);
            require(
                    in.remaining() % rowBytes(manifest.rank()) == 0,
                    "a part of %s bytes ends inside a row",
                    chunk.length);
            while (in.hasRemaining()) {
                items[row] = in.getInt();
                readVector(in, items[row], values, row * manifest.rank(), manifest.rank());
                readVector(in, items[row], offsets, row, 1);
                row++;
            }
        }
        return new FactorModel(
                ordered(manifest.rank(), items, values),
                new Preferences(
                        manifest.objective(),
                        new Offsets(
                                manifest.offsets().mean(), manifest.offsets().damping(), items, offsets),
                        manifest.strength()));
    }

    private static void readVector(ByteBuffer in, int item, float[] values, int at, int length) {
        for (int k = 0; k < length; k++) {
            values[at + k] = in.getFloat();
            require(
                    Float.isFinite(values[at + k]),
                    "item %s has factor %s; expected finite numbers",
                    item,
                    values[at + k]);
        }
    }

    private static ItemFactors ordered(int rank, int[] items, float[] values) {
        try {
            return new ItemFactors(rank, items, values);
        } catch (IllegalArgumentException e) {
            throw new BadModelException(Refusal.CORRUPT, e.getMessage());
        }
    }

    private static int rowBytes(int rank) {
        return Integer.BYTES + (rank + 1) * Float.BYTES;
    }

    private static String sha256(List<byte[]> chunks) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            chunks.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JVM has SHA-256", e);
        }
    }

    private static void require(boolean holds, String message, Object... args) {
        if (!holds) {
            throw new BadModelException(Refusal.CORRUPT, message.formatted(args));
        }
    }
}
