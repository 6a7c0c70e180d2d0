package dev.streambook.unit4;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Factors as Spark's {@code ALSModel} has them: rows of an id and a list of floats. */
public final class SparkFactors {

    private SparkFactors() {}

    /** The vectors by id. */
    public static Map<Integer, float[]> vectors(Dataset<Row> factors) {
        Map<Integer, float[]> vectors = new HashMap<>();
        for (Row row : factors.collectAsList()) {
            List<Float> features = row.getList(1);
            float[] vector = new float[features.size()];
            for (int k = 0; k < vector.length; k++) {
                vector[k] = features.get(k);
            }
            vectors.put(row.getInt(0), vector);
        }
        return vectors;
    }
}
