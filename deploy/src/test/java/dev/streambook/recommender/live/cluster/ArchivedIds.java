package dev.streambook.recommender.live.cluster;

import dev.streambook.engine.spark.SparkDefaults;
import dev.streambook.recommender.history.ArchiveFolder;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/** Reads which events an archive holds. */
final class ArchivedIds {

    private ArchivedIds() {}

    /** The ids in this archive, in order, with repetitions. */
    static List<String> in(Path archive) {
        try (SparkSession session = SparkDefaults.session("archived-ids")
                .master("local[1]")
                .config("spark.ui.enabled", false)
                .getOrCreate()) {
            return new ArchiveFolder(archive.resolve("events"))
                    .rows(session).select("id").as(Encoders.STRING()).collectAsList().stream()
                            .sorted()
                            .toList();
        }
    }
}
