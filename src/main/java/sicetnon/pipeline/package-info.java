/** The one place that composes the stages. */
package sicetnon.pipeline;
