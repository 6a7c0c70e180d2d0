package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import javax.sql.DataSource;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "addBatch hands a row to the database",
        breaks = "memory",
        test = "rows_do_not_pile_up_in_the_statement",
        saying = "of four partitions of 2,500")
public final class TheStatementIsABuffer extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public TheStatementIsABuffer(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected void insert(Connection connection, Dataset<Row> batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(insertInto(batch.columns()))) {
            for (Iterator<Row> rows = batch.toLocalIterator(); rows.hasNext(); ) {
                set(insert, rows.next());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
