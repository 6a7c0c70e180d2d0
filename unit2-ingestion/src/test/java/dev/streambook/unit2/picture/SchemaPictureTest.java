package dev.streambook.unit2.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;

/** Three versions of a schema, each compatible with the one before, and a replay that meets all three. */
class SchemaPictureTest {

    private static final List<Schema> VERSIONS = List.of(
            SchemaBuilder.record("Rated").fields().requiredInt("user").endRecord(),
            SchemaBuilder.record("Rated")
                    .fields()
                    .requiredInt("user")
                    .name("country")
                    .type()
                    .stringType()
                    .stringDefault("unknown")
                    .endRecord(),
            SchemaBuilder.record("Rated")
                    .fields()
                    .requiredInt("user")
                    .requiredString("country")
                    .endRecord());
    private static final List<String> SHAPES =
            List.of("1: user", "2: user, country with default", "3: user, country, no default");

    @Test
    void the_table_of_readers_shows_what_avro_says() {
        Grid grid = Grid.of(
                "Which reader can read data of which version, by Avro's own check",
                "Each version can read the data of the version before it. Version 3 cannot read the data of version 1, which"
                        + " has no country.",
                "reader's schema",
                List.of("data of version 1", "of version 2", "of version 3"));
        for (int reader = 0; reader < VERSIONS.size(); reader++) {
            Schema schema = VERSIONS.get(reader);
            grid.row(
                    SHAPES.get(reader),
                    VERSIONS.stream()
                            .map(writer -> reads(schema, writer)
                                    ? Grid.cell("readable", Ink.GREEN)
                                    : Grid.cell("cannot be read", Ink.RED))
                            .toArray(Grid.Cell[]::new));
        }

        assertThat(IntStream.of(1, 2))
                .as("BACKWARD looks at the version before")
                .allMatch(reader -> reads(VERSIONS.get(reader), VERSIONS.get(reader - 1)));
        assertThat(reads(VERSIONS.get(2), VERSIONS.get(0)))
                .as("BACKWARD_TRANSITIVE looks at all of them")
                .isFalse();
        new PictureFile("docs/unit2/pictures/schema-modes.svg").keep(grid);
    }

    private static boolean reads(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }
}
