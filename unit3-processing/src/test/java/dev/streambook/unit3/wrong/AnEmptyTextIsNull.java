package dev.streambook.unit3.wrong;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "An empty text is no text",
        breaks = "rows",
        test = "a_text_is_written_as_it_is",
        saying = "batch with the ids")
public final class AnEmptyTextIsNull extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public AnEmptyTextIsNull(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected void insert(Connection connection, Dataset<Row> batch) throws SQLException {
        Dataset<Row> rows = batch;
        for (StructField field : batch.schema().fields()) {
            if (field.dataType().equals(DataTypes.StringType)) {
                Column text = col(field.name());
                rows = rows.withColumn(field.name(), when(text.notEqual(""), text));
            }
        }
        super.insert(connection, rows);
    }
}
