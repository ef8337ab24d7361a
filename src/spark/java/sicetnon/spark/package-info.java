/** The stages of {@link sicetnon.pipeline.Pipeline} on Apache Spark: see docs/spark.md. */
package sicetnon.spark;
